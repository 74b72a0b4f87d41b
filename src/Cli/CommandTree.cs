using System.CommandLine;
using Samplan.Cli.Commands;

namespace Samplan.Cli;

/// <summary>Every command.</summary>
internal static class CommandTree
{
    public static RootCommand Make(Terminal terminal) =>
        new(terminal.Texts["cli.about"])
        {
            InitCommand.Make(terminal),
            ImportCommand.Make(terminal),
            RemoveCommand.Make(terminal),
            AmendCommand.Make(terminal),
            BuildCommand.Make(terminal),
            EditionCommand.Make(terminal),
            SettingsCommand.Make(terminal),
            StatusCommand.Make(terminal),
            ShowCommand.Make(terminal),
            KeysCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            SampleCommand.Make(terminal),
            ServeCommand.Make(terminal),
            DemoCommand.Make(terminal),
            TileCommand.Make(terminal),
            NetworkCommand.Make(terminal),
            TravelTimesCommand.Make(terminal),
            IsochronesCommand.Make(terminal),
            AccessibilityCommand.Make(terminal),
            CorridorsCommand.Make(terminal),
            DegurbaCommand.Make(terminal),
            RegionsCommand.Make(terminal),
            MunicipalityTypesCommand.Make(terminal),
            NordicCommand.Make(terminal),
        };
}
