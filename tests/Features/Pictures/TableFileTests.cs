using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Tables;

namespace Samplan.Features.Tests.Pictures;

public sealed class TableFileTests
{
    private static readonly TableContent s_table = new(
        [new ColumnView("place", "Ort", "name"), new ColumnView("strength", "Styrka", "number", 2) { FullName = "Styrka, alla dimensioner" }],
        [
            new RowView("place", "1", [new CellView("Köping, centrum"), new CellView(Number: 1234.5)]),
            new RowView("place", "2", [new CellView("=A1"), new CellView()]),
        ],
        "strength"
    );

    [Fact]
    public void A_program_gets_keys_commas_and_a_decimal_point() =>
        Assert.Equal("\uFEFFplace,strength\n\"Köping, centrum\",1234.5\n\"'=A1\",\n", GetTableFile.Write(s_table, s_table.Rows, isForExcel: false));

    [Fact]
    public void A_swedish_excel_gets_the_names_of_the_page_semicolons_and_a_decimal_comma() =>
        Assert.Equal("\uFEFFOrt;Styrka, alla dimensioner\nKöping, centrum;1234,5\n\"'=A1\";\n", GetTableFile.Write(s_table, s_table.Rows, isForExcel: true));
}
