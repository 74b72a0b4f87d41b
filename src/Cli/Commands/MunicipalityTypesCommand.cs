using System.CommandLine;
using System.Globalization;
using Samplan.Cli.Regions;
using Samplan.Cli.Typologies;
using Samplan.Engine.Settlements.MunicipalityTypes;
using Samplan.Formats.Csv;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>municipality-types --units U.csv --neighbours N.csv [--times T.csv] [--param name=value …] --out C.csv</c>: the three and six types of Tillväxtanalys (kommuntyper) from
/// rural share, people, neighbours and travel times, without a workspace.
/// </summary>
internal static class MunicipalityTypesCommand
{
    private static readonly Dictionary<string, Func<MunicipalityTypeRules, double, MunicipalityTypeRules>> s_numbers = new(StringComparer.Ordinal)
    {
        ["metropolitan_rural_below"] = (rules, x) => rules with { MetropolitanRuralBelow = x },
        ["metropolitan_persons"] = (rules, x) => rules with { MetropolitanPersons = x },
        ["rural_from"] = (rules, x) => rules with { RuralFrom = x },
        ["near_share_from"] = (rules, x) => rules with { NearShareFrom = x },
        ["very_remote_minutes"] = (rules, x) => rules with { VeryRemoteMinutes = x },
    };

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
            FinishedFiles.Check(parse.GetRequiredValue(file));
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
        var rules = new MunicipalityTypeRules();
        foreach (var (name, value) in given)
        {
            if (name == "metropolitan_area")
                rules = rules with
                {
                    MetropolitanArea = value switch
                    {
                        "connected" => MetropolitanArea.ConnectedUrban,
                        "neighbours" => MetropolitanArea.WithAllNeighbours,
                        _ => throw Refuse("regions.parameter-choice", ("name", name), ("value", value), ("choices", "connected, neighbours")),
                    },
                };
            else if (!s_numbers.TryGetValue(name, out var set))
                throw Refuse("typology.parameter-unknown", ("name", name), ("names", string.Join(", ", [.. s_numbers.Keys, "metropolitan_area"])));
            else if (!NumberText.TryParse(value, '.', out var number, out _) || number < 0)
                throw Refuse("regions.parameter-wrong", ("name", name), ("value", value));
            else
                rules = set(rules, number);
        }
        return rules;
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

    private static RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => new(Refusal.Of(code, arguments));
}
