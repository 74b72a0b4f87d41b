using System.CommandLine;
using System.Globalization;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Cli.Regions;
using Samplan.Cli.Typologies;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Formats.Csv;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>municipality-types --units U.csv --neighbours N.csv [--times T.csv] [--param name=value …] --out C.csv</c>: the three and six types of Tillväxtanalys (kommuntyper) from
/// rural share, people, neighbours and travel times, without a workspace.
/// </summary>
internal static class MunicipalityTypesCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var units = new Option<string>("--units") { Description = texts["typology.units"], Required = true };
        var neighbours = new Option<string>("--neighbours") { Description = texts["regions.neighbours"], Required = true };
        var times = new Option<string?>("--times") { Description = texts["typology.times"] };
        var file = new Option<string>("--out") { Description = texts["typology.out"], Required = true };
        var map = Words.Many("--map", texts["regions.map"]);
        var parameters = Words.Many("--param", texts["typology.param"]);
        foreach (var pairs in new[] { map, parameters })
            pairs.Validators.Add(Pairs.Check(terminal));
        var command = new Command("municipality-types", texts["typology.about"]) { units, neighbours, times, map, parameters, file };
        command.SetAction(parse =>
        {
            var rules = ReadRules(Pairs.Read(parse.GetValue(parameters)));
            using var files = new FinishedFiles();
            OutputPlaces.Check([parse.GetValue(units), parse.GetValue(neighbours), parse.GetValue(times)], parse.GetRequiredValue(file));
            var read = MunicipalityFile.Read(
                parse.GetRequiredValue(units),
                parse.GetRequiredValue(neighbours),
                parse.GetValue(times),
                Pairs.Read(parse.GetValue(map))
            );
            var types = MunicipalityTypology.Classify(read.Facts, rules);
            files.Write(parse.GetRequiredValue(file), output => Write(output, read, types));
            files.Finish();
            Say(terminal, types);
            return CommandLine.Done;
        });
        return command;
    }

    private static MunicipalityTypeRules ReadRules(IReadOnlyDictionary<string, string> given)
    {
        var read = MunicipalityTypeParameters.Thresholds.Read(given);
        return MunicipalityTypeParameters.Rules(read.Value ?? throw new RefusedException(read.Refusal!));
    }

    private static void Write(TextWriter output, MunicipalityFile read, IReadOnlyList<TypedMunicipality> types)
    {
        var csv = new CsvWriter(output);
        csv.Row("unit", "type3", "type6", "rural_share", "persons", "area_persons", "near_share", "mean_minutes");
        for (var i = 0; i < types.Count; i++)
        {
            var (facts, type) = (read.Facts[i], types[i]);
            csv.Field(read.Codes[i]);
            csv.Field((double?)(int?)type.Group);
            csv.Field((double?)(int?)type.Type);
            csv.Field(facts.RuralShare);
            csv.Field(facts.Persons);
            csv.Field(type.AreaPersons);
            csv.Field(facts.ShareNearCity);
            csv.Field(facts.MeanMinutesToCity);
            csv.EndRow();
        }
    }

    private static void Say(Terminal terminal, IReadOnlyList<TypedMunicipality> types)
    {
        foreach (var group in Enum.GetValues<MunicipalityGroup>())
            terminal.Say(Line(terminal, $"typology.group-{(int)group}", types.Count(type => type.Group == group)));
        foreach (var six in Enum.GetValues<MunicipalityType>())
            terminal.Say(Line(terminal, $"typology.type-{(int)six}", types.Count(type => type.Type == six)));
        var open = types.Count(type => type.Type is null);
        if (open > 0)
            terminal.Note(terminal.Texts.Say("typology.undetermined", ("count", open.ToString(terminal.Culture))));
    }

    private static string Line(Terminal terminal, string key, int count) => $"{terminal.Texts[key], -48} {count.ToString(CultureInfo.InvariantCulture), 4}";
}
