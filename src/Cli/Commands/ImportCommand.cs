using System.CommandLine;
using System.Globalization;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>import &lt;workspace&gt; &lt;file&gt; --as &lt;role&gt; …</c>: reads a file into a new dataset version, all or nothing.</summary>
internal static class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var workspace = Words.Workspace(terminal);
        var file = new Argument<string>("file") { Description = texts["cli.import.file"] };
        var options = new ImportOptions(terminal);
        var dryRun = new Option<bool>("--dry-run") { Description = texts["cli.import.dry-run"] };
        var json = Words.Json(terminal);
        var command = new Command("import", texts["cli.import.about"]) { workspace, file, dryRun, json };
        options.AddTo(command);
        command.SetAction(
            (parse, cancellation) =>
            {
                var isPreview = parse.GetValue(dryRun);
                return terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    isPreview ? WorkspaceAccess.Read : WorkspaceAccess.Write,
                    async rooms =>
                    {
                        var request = options.Read(parse, parse.GetRequiredValue(file));
                        var catalogue = rooms.Get<ICatalogue>();
                        var report = isPreview ? await catalogue.PreviewAsync(request, cancellation) : await catalogue.ImportAsync(request, null, cancellation);
                        return new ImportWords(terminal, parse.GetValue(json)).Say(report);
                    }
                );
            }
        );
        return command;
    }

    /// <summary>The options of an import, declared once and read into a request.</summary>
    private sealed class ImportOptions(Terminal terminal)
    {
        private readonly Option<string> _role = new("--as") { Description = terminal.Texts["cli.import.as"], Required = true };
        private readonly Option<IReadOnlyList<string>> _map = Pair(terminal, "--map");
        private readonly Option<IReadOnlyList<string>> _set = Pair(terminal, "--set");
        private readonly Option<IReadOnlyList<string>> _alias = Pair(terminal, "--alias");
        private readonly Option<IReadOnlyList<string>> _missing = Words.Many("--missing", terminal.Texts["cli.import.missing"]);
        private readonly Option<string?> _layer = Text(terminal, "layer");
        private readonly Option<string?> _crs = Text(terminal, "crs");
        private readonly Option<string?> _encoding = Text(terminal, "encoding");
        private readonly Option<string?> _duplicates = Text(terminal, "duplicates").AcceptOnly("sum", "first", "last");
        private readonly Option<string?> _outside = Text(terminal, "outside").AcceptOnly("keep");
        private readonly Option<bool> _repair = new("--repair") { Description = terminal.Texts["cli.import.repair"] };
        private readonly Option<int?> _cellSize = new("--cell-size") { Description = terminal.Texts["cli.import.cell-size"] };
        private readonly Option<int?> _year = new("--year") { Description = terminal.Texts["cli.import.year"] };
        private readonly Option<string?> _owner = Text(terminal, "owner");
        private readonly Option<string?> _licence = Text(terminal, "licence");
        private readonly Option<DateOnly?> _updated = new("--updated")
        {
            Description = terminal.Texts["cli.import.updated"],
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return date;
                result.AddError(terminal.Texts.Say("cli.not-a-date", ("option", "--updated"), ("value", result.Tokens[0].Value)));
                return null;
            },
        };
        private readonly Option<string?> _interval = Text(terminal, "interval");

        public void AddTo(Command command)
        {
            foreach (
                var option in new Option[]
                {
                    _role,
                    _map,
                    _set,
                    _layer,
                    _crs,
                    _encoding,
                    _missing,
                    _alias,
                    _duplicates,
                    _outside,
                    _repair,
                    _cellSize,
                    _year,
                    _owner,
                    _licence,
                    _updated,
                    _interval,
                }
            )
                command.Add(option);
        }

        public ImportRequest Read(ParseResult parse, string file) =>
            new(file, parse.GetRequiredValue(_role))
            {
                Map = Pairs.Read(parse.GetValue(_map)),
                Set = Pairs.Read(parse.GetValue(_set)),
                Aliases = Pairs.Read(parse.GetValue(_alias)),
                Layer = parse.GetValue(_layer),
                CoordinateSystem = parse.GetValue(_crs),
                Encoding = parse.GetValue(_encoding),
                Missing = parse.GetValue(_missing) ?? [],
                Duplicates = parse.GetValue(_duplicates) switch
                {
                    "sum" => DuplicateRule.Sum,
                    "first" => DuplicateRule.First,
                    "last" => DuplicateRule.Last,
                    _ => DuplicateRule.Refuse,
                },
                KeepsOutside = parse.GetValue(_outside) is not null,
                Repairs = parse.GetValue(_repair),
                CellSizeMetres = parse.GetValue(_cellSize),
                Year = parse.GetValue(_year),
                Owner = parse.GetValue(_owner),
                Licence = parse.GetValue(_licence),
                UpdatedOn = parse.GetValue(_updated),
                Interval = parse.GetValue(_interval),
            };

        private static Option<string?> Text(Terminal terminal, string name) => new("--" + name) { Description = terminal.Texts["cli.import." + name] };

        private static Option<IReadOnlyList<string>> Pair(Terminal terminal, string name)
        {
            var option = Words.Many(name, terminal.Texts["cli.import." + name[2..]]);
            option.Validators.Add(Pairs.Check(terminal));
            return option;
        }
    }

    private static Option<string?> AcceptOnly(this Option<string?> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
