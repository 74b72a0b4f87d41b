namespace Samplan.Features.Tests.Security;

/// <summary>Where the source lies.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Samplan.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
