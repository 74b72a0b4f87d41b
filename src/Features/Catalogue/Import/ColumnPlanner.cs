using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Catalogue.Import;

/// <summary>
/// The columns of the table to be written: the role's fields that are fed, then every further column of the file that the role keeps.
/// A further column is one of numbers when all its values in the sample are; a code is text, however many digits it has.
/// </summary>
internal sealed class ColumnPlanner(ImportOptions options, RowSource source, MissingValues missing, IReadOnlySet<string> knownTexts)
{
    private const double MostlyNumbers = 0.5;
    private static readonly HashSet<string> s_codeWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "id",
        "nr",
        "fid",
        "gid",
        "objectid",
        "uuid",
        "kod",
        "code",
        "lan",
        "län",
        "kommun",
    };

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase) { "fid", "geom", "rowid" };
    private readonly List<Refusal> _notices = [];

    public IReadOnlyList<Refusal> Notices => _notices;

    public IReadOnlyList<PlannedColumn> Plan(IReadOnlyList<PlannedField> fields)
    {
        var columns = new List<PlannedColumn>();
        foreach (var fed in fields.Where(fed => fed.Field.IsStored && (fed.IsFed || fed.Field.IsComputed)))
        {
            _names.Add(fed.Field.Name);
            columns.Add(new PlannedColumn(fed.Field.Name, fed.Header, fed.Source, fed.Field, fed.Field.IsNumber, fed.DecimalSign, fed.Constant));
        }
        if (!options.Role.KeepsColumns)
            return columns;
        var taken = fields.Select(fed => fed.Source).ToHashSet();
        for (var index = 0; index < source.Description.Columns.Count; index++)
        {
            if (!taken.Contains(index))
                columns.Add(Further(index, source.Description.Columns[index]));
        }
        return columns;
    }

    private PlannedColumn Further(int index, TableColumn column)
    {
        var name = column.Name;
        for (var number = 2; !_names.Add(name); number++)
            name = $"{column.Name} ({number})";
        return new PlannedColumn(name, column.Name, index, null, IsOfNumbers(index, column), column.DecimalSign, null);
    }

    private bool IsOfNumbers(int index, TableColumn column)
    {
        if (knownTexts.Contains(column.Name) || IsCode(column.Name))
            return false;
        var (numbers, others, row, example) = (0, 0, 0L, "");
        foreach (var sampled in source.Sample)
        {
            var cell = sampled.Cells[index];
            if (missing.Has(cell))
                continue;
            if (IsNumber(cell, column.DecimalSign))
                numbers++;
            else if (others++ == 0)
                (row, example) = (sampled.Number, ValueReader.AsText(cell));
        }
        if (others > 0 && numbers > (numbers + others) * MostlyNumbers)
            _notices.Add(KeptAsText(options.FileName, column.Name, row, example));
        return others == 0 && (numbers > 0 || !source.IsWhole);
    }

    internal static Refusal KeptAsText(string file, string column, long row, string example) =>
        Refusal.Of("catalogue.column-kept-as-text", ("file", file), ("column", column), ("row", Shown.Count(row)), ("value", Shown.Value(example)));

    private static bool IsNumber(in Cell cell, char? decimalSign) =>
        cell.Kind switch
        {
            CellKind.Number => true,
            CellKind.Text => !HasLeadingZero(cell.Text!) && NumberText.TryParse(cell.Text, decimalSign, out _, out _),
            CellKind.Empty or CellKind.Truth or CellKind.Date => false,
        };

    /// <summary>0114 is a code: as a number it would come back as 114.</summary>
    private static bool HasLeadingZero(string text) => text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]);

    private static bool IsCode(string header)
    {
        var simple = HeaderName.Simplify(header);
        return simple.EndsWith("kod", StringComparison.Ordinal) || simple.EndsWith("code", StringComparison.Ordinal) || s_codeWords.Contains(LastWord(header));
    }

    private static string LastWord(string header)
    {
        var start = header.Length;
        while (start > 0 && char.IsLetterOrDigit(header[start - 1]))
        {
            start--;
            if (char.IsUpper(header[start]) && start > 0 && char.IsLower(header[start - 1]))
                break;
        }
        return header[start..];
    }
}
