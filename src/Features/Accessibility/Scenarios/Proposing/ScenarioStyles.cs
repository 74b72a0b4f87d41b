using Samplan.Kernel;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Accessibility.Scenarios.Proposing;

/// <summary>How changed roads and lines look on the picture's maps.</summary>
internal sealed class ScenarioStyles : IDrawingStyles
{
    private const int WidthPixels = 4;

    public Task<IReadOnlyDictionary<string, DrawingStyle>> ListAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, DrawingStyle>>(ProposedChange.ListOwn().ToDictionary(KeyOf, StyleOf, StringComparer.Ordinal));

    /// <summary>The class that a drawing of the kind is of.</summary>
    public static string KeyOf(ScenarioKind kind) => $"travel-{kind.Key}";

    private static DrawingStyle StyleOf(ScenarioKind kind)
    {
        var name = $"accessibility.scenario.kinds.{kind.Key}";
        return new DrawingStyle(
            Texts.In("sv")[name],
            Texts.In("en")[name],
            kind.IsTransit ? DrawingColour.Purple
                : kind.Key == "close-road" ? DrawingColour.Red
                : DrawingColour.Orange,
            WidthPixels,
            kind.Key == "new-ferry" ? DrawingDash.Dotted : DrawingDash.Solid,
            kind.Key == "close-road" ? DrawingSymbol.Diamond : DrawingSymbol.Square
        );
    }
}
