namespace Samplan.Accessibility.Pages.Together;

/// <summary>A place: kinds of service near and within reach, and per cent of its households with access to the net. Null is not known.</summary>
public sealed record TogetherRow(string Id, string Name, string? Municipality)
{
    public int? Walk { get; init; }

    public int? Bike { get; init; }

    public int? Car { get; init; }

    public int? Transit { get; init; }

    public double? Share100 { get; init; }

    public double? Share1000 { get; init; }

    public double? Mobile { get; init; }

    /// <summary>That the access to the net is about.</summary>
    public int? Year { get; init; }
}
