using System.Reflection;

namespace Samplan.Storage;

/// <summary>A room's migrations: embedded files <c>Schema/Region/NNNN_name.sql</c> and <c>Schema/People/NNNN_name.sql</c>.</summary>
/// <param name="Room">The room's name; migrations are counted per room.</param>
/// <param name="Assembly">Where they are embedded.</param>
public sealed record SchemaSource(string Room, Assembly Assembly)
{
    /// <summary>The migrations for one database (<c>Region</c> or <c>People</c>) in order.</summary>
    internal IEnumerable<Migration> ListMigrations(string database)
    {
        var prefix = $"Schema.{database}.";
        return Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(Room, name[prefix.Length..^".sql".Length], Read(name)));
    }

    private string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
