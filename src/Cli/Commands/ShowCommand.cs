using System.CommandLine;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>show &lt;workspace&gt; places|nodes|links|typology|regions|urbanisation|municipality-types|nordic|clusters|comparison [--csv|--json]</c>: results on the terminal.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var what = new Argument<string>("what") { Description = terminal.Texts["cli.show.what"] };
        what.AcceptOnlyFromAmong("places", "nodes", "links", "typology", "regions", "urbanisation", "municipality-types", "nordic", "clusters", "comparison");
        var csv = new Option<bool>("--csv") { Description = terminal.Texts["cli.show.csv"] };
        var json = Words.Json(terminal);
        var geoJson = new Option<bool>("--geojson") { Description = terminal.Texts["cli.show.geojson"] };
        var command = new Command("show", terminal.Texts["cli.show.about"]) { workspace, what, csv, json, geoJson };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        if (parse.GetValue(csv) && parse.GetValue(json))
                            return terminal.Refuse(new Refusal("cli.csv-or-json"));
                        if (await rooms.Get<IPictures>().FindAsync(cancellation) is not { } book)
                            return terminal.Refuse(new Refusal("pictures.not-built"));
                        var form = new[] { csv, json, geoJson }.FirstOrDefault(parse.GetValue)?.Name;
                        if (parse.GetRequiredValue(what) == "comparison")
                        {
                            new ComparisonOutput(terminal).Write(book.Compare(terminal.Texts), form);
                            return CommandLine.Done;
                        }
                        var table = parse.GetRequiredValue(what) switch
                        {
                            "places" => PictureTables.Places(book),
                            "nodes" => PictureTables.Nodes(book, rooms.Workspace.Settings.Language),
                            "links" => PictureTables.Links(book),
                            "regions" => await FunctionalTables.RegionsAsync(rooms, terminal.Texts, cancellation),
                            "urbanisation" => await FunctionalTables.UrbanisationAsync(rooms, cancellation),
                            "municipality-types" => await TypologyTables.MunicipalitiesAsync(rooms, cancellation),
                            "nordic" => await TypologyTables.NordicAsync(rooms, cancellation),
                            "clusters" => await TypologyTables.ClustersAsync(rooms, cancellation),
                            _ => await PictureTables.TypologyAsync(rooms, book.Ruleset, cancellation),
                        };
                        Write(new ShownOutput(terminal), table, form);
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static void Write(ShownOutput output, ShownTable table, string? form)
    {
        Action<ShownTable> write = form switch
        {
            "--csv" => output.Csv,
            "--json" => output.Json,
            "--geojson" => output.GeoJson,
            _ => output.Aligned,
        };
        write(table);
    }
}
