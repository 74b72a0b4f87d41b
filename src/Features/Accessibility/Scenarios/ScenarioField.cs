namespace Samplan.Accessibility.Scenarios;

/// <summary>A field of the form in which a change is written. Its label is the text <c>accessibility.scenario.fields.NAME</c>.</summary>
internal sealed record ScenarioField(string Name, ScenarioFieldKind Kind)
{
    public double Least { get; init; }

    public double Most { get; init; }

    /// <summary>What stands in it to begin with.</summary>
    public double Usual { get; init; }

    public static ScenarioField Number(string name, double least, double most, double usual) =>
        new(name, ScenarioFieldKind.Number)
        {
            Least = least,
            Most = most,
            Usual = usual,
        };
}
