using System.CommandLine;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Cli.Regions;
using Samplan.Formats.Csv;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>regions compare BEFORE.csv AFTER.csv [--map file.field=column] [--correspondence C.csv] [--out moves.csv] [--json]</c>: two results of the command <c>regions</c>, of two years, two
/// methods or two sets of parameters, or a published key (<c>--map before.unit=kommun_kod before.region=la_2023</c>) and a result.
/// </summary>
internal static class CompareRegionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var before = new Argument<string>("before") { Description = texts["regions.compare-before"] };
        var after = new Argument<string>("after") { Description = texts["regions.compare-after"] };
        var correspondence = new Option<string?>("--correspondence") { Description = texts["regions.correspondence"] };
        var file = new Option<string?>("--out") { Description = texts["regions.compare-out"] };
        var map = Words.Many("--map", texts["regions.compare-map"]);
        map.Validators.Add(Pairs.Check(terminal));
        var json = Words.Json(terminal);
        var command = new Command("compare", texts["regions.compare-about"]) { before, after, correspondence, map, file, json };
        command.SetAction(parse =>
        {
            using var files = new FinishedFiles();
            OutputPlaces.Check([parse.GetValue(before), parse.GetValue(after), parse.GetValue(correspondence)], parse.GetValue(file));
            var found = RegionComparison.Between(
                parse.GetRequiredValue(before),
                parse.GetRequiredValue(after),
                parse.GetValue(correspondence),
                Pairs.Read(parse.GetValue(map))
            );
            if (parse.GetValue(file) is { } path)
                files.Write(path, output => Write(output, found));
            files.Finish();
            if (parse.GetValue(json))
                terminal.Json(RegionSummary.Of(found));
            else
                Say(terminal, found);
            return CommandLine.Done;
        });
        return command;
    }

    private static void Say(Terminal terminal, RegionComparison found)
    {
        RegionSummary.Say(terminal, found);
        foreach (var (before, after) in found.Merges)
            terminal.Say(terminal.Texts.SayMerge(before, after));
        foreach (var (before, after) in found.Splits)
            terminal.Say(terminal.Texts.SaySplit(before, after));
        foreach (var (unit, before, after, kind) in found.Moves)
            terminal.Say($"{unit}: {before ?? "–"} → {after ?? "–"} ({terminal.Texts[$"functional.kind.{kind}"]})");
    }

    private static void Write(TextWriter output, RegionComparison found)
    {
        var csv = new CsvWriter(output);
        csv.Row("unit", "before", "after", "kind");
        foreach (var (unit, before, after, kind) in found.Moves)
            csv.Row(unit, before ?? "", after ?? "", kind.ToString().ToLowerInvariant());
    }
}
