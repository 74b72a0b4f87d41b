using System.Collections.Frozen;
using System.Globalization;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Import;

/// <summary>What stands for "no value": empty, NA, <c>..</c>, <c>.</c>, <c>-</c>, null, and what <c>--missing</c> adds. Never a zero.</summary>
internal sealed class MissingValues
{
    private static readonly string[] s_usual = ["", "NA", "N/A", "..", ".", "-", "null", "NULL", "Null"];
    private readonly FrozenSet<string> _texts;
    private readonly double[] _numbers;
    private readonly int _longest;

    public MissingValues(IReadOnlyList<string> further)
    {
        _texts = s_usual.Concat(further.Select(text => text.Trim())).ToFrozenSet(StringComparer.Ordinal);
        _longest = _texts.Max(text => text.Length);
        _numbers =
        [
            .. further
                .Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
                .Where(double.IsFinite),
        ];
    }

    public bool Has(in Cell cell) =>
        cell.Kind switch
        {
            CellKind.Empty => true,
            CellKind.Text => Has(cell.Text!),
            CellKind.Number => Array.IndexOf(_numbers, cell.Number) >= 0,
            CellKind.Truth => false,
            CellKind.Date => false,
        };

    private bool Has(string text)
    {
        if (text.Length <= _longest && _texts.Contains(text))
            return true;
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length <= _longest && trimmed.Length < text.Length && _texts.Contains(trimmed.ToString());
    }
}
