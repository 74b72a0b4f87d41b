using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>settings &lt;workspace&gt; [regions|urbanisation|municipality-types|nordic|clusters|network] [--param name=value …]</c>: how the workspace's functional regions and its degree of urbanisation are
/// computed; with parameters they are chosen, kept and computed.
/// </summary>
internal static class SettingsCommand
{
    /// <summary>The analyses that are chosen by named parameters.</summary>
    private static readonly AnalysisParameters[] s_named =
    [
        MunicipalityTypeParameters.All,
        NordicTypologyParameters.All,
        ClusterParameters.All,
        NetworkParameters.All,
    ];

    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var analysis = new Argument<string?>("analysis") { Description = terminal.Texts["cli.settings.analysis"], Arity = ArgumentArity.ZeroOrOne };
        analysis.AcceptOnlyFromAmong(["regions", "urbanisation", .. s_named.Select(one => one.Analysis)]);
        var parameters = Words.Many("--param", terminal.Texts["cli.settings.param"]);
        parameters.Validators.Add(Pairs.Check(terminal));
        var json = Words.Json(terminal);
        var command = new Command("settings", terminal.Texts["cli.settings.about"]) { workspace, analysis, parameters, json };
        command.SetAction(
            (parse, cancellation) =>
            {
                var given = Pairs.Read(parse.GetValue(parameters));
                return terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    given.Count > 0 ? WorkspaceAccess.Write : WorkspaceAccess.Read,
                    rooms =>
                        given.Count == 0 ? ShowAsync(terminal, rooms, parse.GetValue(analysis), parse.GetValue(json))
                        : parse.GetValue(analysis) is { } chosen ? ChooseAsync(terminal, rooms, chosen, given, cancellation)
                        : Task.FromResult(terminal.Refuse(new Refusal("cli.settings-of-what")))
                );
            }
        );
        return command;
    }

    private static async Task<int> ShowAsync(Terminal terminal, Rooms rooms, string? analysis, bool isJson)
    {
        var choices = rooms.Get<IAnalysisChoices>();
        var all = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal)
        {
            ["regions"] = (await choices.GetRegionsAsync()).ToPairs(),
            ["urbanisation"] = (await choices.GetUrbanisationAsync()).ToPairs(),
        };
        foreach (var one in s_named)
            all[one.Analysis] = (await choices.GetAsync(one)).Values;
        var shown = all.Where(one => analysis is null || one.Key == analysis).ToDictionary();
        if (isJson)
            terminal.Json(shown);
        else
            foreach (var (name, pairs) in shown)
                terminal.Say($"{name}: {string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))}");
        return CommandLine.Done;
    }

    private static async Task<int> ChooseAsync(
        Terminal terminal,
        Rooms rooms,
        string analysis,
        IReadOnlyDictionary<string, string> pairs,
        CancellationToken cancellation
    )
    {
        var built = analysis switch
        {
            "regions" => await ChooseRegionsAsync(rooms, pairs, cancellation),
            "urbanisation" => await ChooseUrbanisationAsync(rooms, pairs, cancellation),
            _ => await ChooseNamedAsync(rooms, s_named.First(one => one.Analysis == analysis), pairs, cancellation),
        };
        if (built.Value is not { } report)
            return terminal.Refuse(built.Refusal!);
        BuildCommand.Say(terminal, report);
        return CommandLine.Done;
    }

    private static async Task<Outcome<BuildReport>> ChooseRegionsAsync(Rooms rooms, IReadOnlyDictionary<string, string> pairs, CancellationToken cancellation)
    {
        var read = RegionChoice.Read(pairs);
        return read.Value is { } choice ? await rooms.Get<IAnalysisChoices>().ChooseAsync(choice, cancellation) : read.Refusal!;
    }

    private static async Task<Outcome<BuildReport>> ChooseUrbanisationAsync(
        Rooms rooms,
        IReadOnlyDictionary<string, string> pairs,
        CancellationToken cancellation
    )
    {
        var read = UrbanisationChoice.Read(pairs);
        return read.Value is { } choice ? await rooms.Get<IAnalysisChoices>().ChooseAsync(choice, cancellation) : read.Refusal!;
    }

    private static async Task<Outcome<BuildReport>> ChooseNamedAsync(
        Rooms rooms,
        AnalysisParameters analysis,
        IReadOnlyDictionary<string, string> pairs,
        CancellationToken cancellation
    )
    {
        var read = analysis.Read(pairs);
        return read.Value is { } choice ? await rooms.Get<IAnalysisChoices>().ChooseAsync(choice, cancellation) : read.Refusal!;
    }
}
