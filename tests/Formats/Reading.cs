using System.Globalization;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Formats.Tests;

/// <summary>Reads a whole file into text that a test can compare.</summary>
internal static class Reading
{
    public static List<string> Rows(string path, TableReading? reading = null)
    {
        using var table = TableFile.Open(path, reading ?? new TableReading());
        var rows = new List<string>();
        while (table.Read() is { } row)
        {
            var cells = string.Join('|', row.Cells.Select(Say));
            rows.Add(row.Geometry is null ? cells : $"{cells} {row.Geometry.AsText()}");
        }
        return rows;
    }

    public static TableDescription Describe(string path, TableReading? reading = null)
    {
        using var table = TableFile.Open(path, reading ?? new TableReading());
        return table.Description;
    }

    /// <summary>The refusal of a file that cannot be read to its end; its sentence must exist in both languages.</summary>
    public static Refusal Refusal(string path, TableReading? reading = null)
    {
        var refusal = Assert.Throws<RefusedException>(() => Rows(path, reading)).Refusals[0];
        Assert.DoesNotContain('{', Texts.In("sv").Say(refusal));
        Assert.DoesNotContain('{', Texts.In("en").Say(refusal));
        return refusal;
    }

    private static string Say(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Empty => "–",
            CellKind.Text => cell.Text!,
            CellKind.Truth => cell.Number == 1 ? "true" : "false",
            CellKind.Date => DateOnly.FromDayNumber((int)cell.Number).ToString("O", CultureInfo.InvariantCulture),
            _ => cell.Number.ToString("R", CultureInfo.InvariantCulture),
        };
}
