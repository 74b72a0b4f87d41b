using Samplan.Engine.Accessibility.BasicAccess;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads the method <c>basicAccess</c>; its levels are spelt as those of <see cref="CriteriaParser"/>.</summary>
internal sealed class BasicAccessParser(ErrorList errors)
{
    // True: out from the service.
    private static readonly Dictionary<string, bool> s_directions = new(StringComparer.Ordinal) { ["to"] = false, ["from"] = true };

    public IndicatorMethod.BasicAccess Read(ObjectReading reading) =>
        new(
            reading.Texts("kinds"),
            reading.Choice("direction", s_directions, false),
            reading.List("levels", level => CriteriaParser.Level(level, errors)),
            new TravelParser(errors).FindDate(reading)
        );
}
