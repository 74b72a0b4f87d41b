using System.Globalization;
using System.Text;
using Samplan.Catalogue.Roles;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>Turns a cell into what its column holds: a number, a text or nothing. Everything else is a problem with its row and column named.</summary>
internal sealed class ValueReader(string file, MissingValues missing, Problems problems)
{
    private const int LongestName = 200;
    private const int LongestText = 100_000;

    /// <summary>The value as <see cref="CellKind.Number"/>, <see cref="CellKind.Text"/> or <see cref="CellKind.Empty"/>.</summary>
    public Cell Read(PlannedColumn column, in Cell cell, long row)
    {
        if (missing.Has(cell))
            return MissingValue(column, row);
        return column.IsNumber ? ReadNumber(column, cell, row) : ReadText(column, cell, row);
    }

    /// <summary>A cell as text, numbers and dates in invariant form.</summary>
    public static string AsText(in Cell cell) =>
        cell.Kind switch
        {
            CellKind.Empty => "",
            CellKind.Text => cell.Text!,
            CellKind.Number => cell.Number.ToString("R", CultureInfo.InvariantCulture),
            CellKind.Truth => cell.Number != 0 ? "true" : "false",
            CellKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    private Cell MissingValue(PlannedColumn column, long row)
    {
        if (column.Field is { IsRequired: true, MayBeMissing: false })
            Add("catalogue.value-missing", column, row, "");
        return Cell.Empty;
    }

    private Cell ReadNumber(PlannedColumn column, in Cell cell, long row)
    {
        if (column.Field?.Kind == FieldKind.Year && cell.Kind is CellKind.Date or CellKind.Text && YearOf(cell) is { } year)
            return InRange(column, year, row, AsText(cell));
        double number;
        if (cell.Kind == CellKind.Number)
        {
            number = cell.Number;
            if (!double.IsFinite(number))
                return Add("catalogue.number-not-finite", column, row, AsText(cell));
        }
        else if (!TryParse(column, cell, out number, out var why))
        {
            if (column.Field is null)
                throw new PlanRefutedException(column.Header, row, AsText(cell));
            return Add(why, column, row, AsText(cell));
        }
        return InRange(column, number, row, cell.Text);
    }

    private static bool TryParse(PlannedColumn column, in Cell cell, out double number, out string why)
    {
        number = 0;
        why = "catalogue.number-expected";
        if (cell.Kind != CellKind.Text || NumberText.TryParse(cell.Text, column.DecimalSign, out number, out var code))
            return cell.Kind == CellKind.Text;
        why = code switch
        {
            "formats.number.ambiguous" => "catalogue.number-ambiguous",
            "formats.number.not-finite" => "catalogue.number-not-finite",
            "formats.number.other-decimal-sign" => "catalogue.number-other-decimal-sign",
            _ => why,
        };
        return false;
    }

    private Cell InRange(PlannedColumn column, double number, long row, string? written)
    {
        // A minus zero would give the same figure another hash.
        if (number == 0)
            number = 0;
        if (column.Field is not { } field)
            return Cell.Of(number);
        if (field.Kind == FieldKind.Year && number != Math.Truncate(number))
            return Add("catalogue.year-expected", column, row, written ?? Shown.Number(number));
        if (number < field.Minimum && field.Minimum == 0)
            return Add("catalogue.number-negative", column, row, written ?? Shown.Number(number));
        if (number < field.Minimum || number > field.Maximum)
        {
            Problem(
                "catalogue.number-out-of-range",
                column,
                row,
                written ?? Shown.Number(number),
                ("minimum", Shown.Number(field.Minimum)),
                ("maximum", Shown.Number(field.Maximum))
            );
            return Cell.Empty;
        }
        return Cell.Of(number);
    }

    private Cell ReadText(PlannedColumn column, in Cell cell, long row)
    {
        if (cell.Kind == CellKind.Number && !double.IsFinite(cell.Number))
            return Add("catalogue.number-not-finite", column, row, AsText(cell));
        var text = AsText(cell).Trim();
        if (!text.IsNormalized())
            text = text.Normalize(NormalizationForm.FormC);
        var isName = column.Field?.Kind == FieldKind.Name;
        if (text[0] == '=' || (isName && text[0] is '+' or '-' or '@'))
            return Add("catalogue.text-formula", column, row, text);
        if (text.Length > (isName ? LongestName : LongestText))
        {
            Problem(
                "catalogue.text-too-long",
                column,
                row,
                text,
                ("length", Shown.Count(text.Length)),
                ("most", Shown.Count(isName ? LongestName : LongestText))
            );
            return Cell.Empty;
        }
        if (isName && text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
            return Add("catalogue.text-control-character", column, row, text);
        return Cell.Of(text);
    }

    /// <summary>2023 out of <c>2023-12-31</c>; null for anything else.</summary>
    private static double? YearOf(in Cell cell)
    {
        if (cell.Kind == CellKind.Date)
            return DateOnly.FromDayNumber((int)cell.Number).Year;
        var text = cell.Text.AsSpan().Trim();
        return text.Length is 7 or 10 && text[4] == '-' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private Cell Add(string code, PlannedColumn column, long row, string value)
    {
        Problem(code, column, row, value);
        return Cell.Empty;
    }

    private void Problem(string code, PlannedColumn column, long row, string value, params ReadOnlySpan<(string Name, string Value)> further) =>
        problems.Add(
            Refusal.Of(
                code,
                [
                    ("file", file),
                    ("row", Shown.Count(row)),
                    ("column", Shown.Value(column.Shown)),
                    ("field", column.Name),
                    ("value", Shown.Value(value)),
                    .. further,
                ]
            )
        );
}
