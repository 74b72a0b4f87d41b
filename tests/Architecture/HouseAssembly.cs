using System.Reflection;

namespace Samplan.Architecture.Tests;

/// <summary>The built assemblies of the house.</summary>
internal static class HouseAssembly
{
    public static IReadOnlyList<string> Rooms { get; } =
    [.. SourceTree.Under("src/Features/", ".csproj").Select(static file => Path.GetFileNameWithoutExtension(file)["Samplan.".Length..])];

    public static Assembly Load(string name) => Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"Samplan.{name}.dll"));
}
