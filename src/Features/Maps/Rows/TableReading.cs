using Samplan.Maps.Contracts;

namespace Samplan.Maps.Rows;

/// <summary>Columns of a layer's table while its rows are being read.</summary>
internal sealed class TableReading
{
    private readonly List<long> _features = [];
    private readonly IReadOnlyList<LayerColumn> _columns;
    private readonly Dictionary<string, List<double?>> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string?>> _texts = new(StringComparer.Ordinal);

    public TableReading(MapLayer layer)
    {
        _columns =
        [
            .. layer.Attributes.SelectMany(attribute =>
                attribute.Figures.Select(figure => figure.Year).Distinct().Order().Select(year => new LayerColumn(attribute.TagOf(year), attribute, year))
            ),
        ];
        foreach (var column in _columns)
        {
            if (column.Attribute.Kind == AttributeKind.Number)
                _numbers.Add(column.Tag, []);
            else
                _texts.Add(column.Tag, []);
        }
    }

    public void BeginRow(long feature)
    {
        _features.Add(feature);
        foreach (var column in _numbers.Values)
            column.Add(null);
        foreach (var column in _texts.Values)
            column.Add(null);
    }

    public void SetNumber(string tag, double? value) => _numbers[tag][^1] = value;

    public void SetText(string tag, string value) => _texts[tag][^1] = value;

    public LayerTable ToTable() =>
        new(
            _features,
            _columns,
            _numbers.ToDictionary(column => column.Key, column => column.Value.ToArray()),
            _texts.ToDictionary(column => column.Key, column => column.Value.ToArray())
        );
}
