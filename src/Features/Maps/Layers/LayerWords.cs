using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Maps.Layers;

/// <summary>Names of layers and their attributes in both languages.</summary>
internal static class LayerWords
{
    private static readonly Texts s_swedish = Texts.In("sv");
    private static readonly Texts s_english = Texts.In("en");

    /// <summary>A role as people say it, with its dimension: <c>neighbour-grid:no</c>.</summary>
    public static LocalName? FindRole(string role)
    {
        if (role.Split(':', 2) is not [var name, var dimension])
            return Find("roles." + role);
        var said = Find("catalogue.dimensions." + dimension) ?? LocalName.Same(dimension);
        return Find("roles." + name) is { } found ? new LocalName($"{found.Swedish}: {said.Swedish}", $"{found.English}: {said.English}") : null;
    }

    /// <summary>A field's own name; a further column is called what its file calls it.</summary>
    public static LocalName NameOfField(DatasetColumn column) =>
        (column.IsField ? Find("maps.fields." + column.Name) : null) ?? LocalName.Same(column.IsField ? column.Name : column.Source ?? column.Name);

    public static LocalName UnitOfField(string column) => Find("maps.units." + column) ?? LocalName.Same("");

    private static LocalName? Find(string key) => s_swedish.Has(key) && s_english.Has(key) ? new LocalName(s_swedish[key], s_english[key]) : null;
}
