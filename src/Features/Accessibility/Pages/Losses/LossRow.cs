namespace Samplan.Accessibility.Pages.Losses;

/// <summary>A service and what hangs on it, in words; null where nothing is known or there is nothing to say.</summary>
/// <param name="Id">As change sets name it.</param>
/// <param name="Where">Its place or municipality.</param>
/// <param name="Address">Where it alone is told of.</param>
public sealed record LossRow(string Id, string Name, string? Where, string Address)
{
    public string? Stranded { get; init; }
    public string? Longer { get; init; }
    public string? Served { get; init; }

    /// <summary>Person-kilometres or person-hours.</summary>
    public string? Extra { get; init; }
    public string? MeanExtra { get; init; }
    public string? LongestExtra { get; init; }
    public string? NearestOther { get; init; }

    /// <summary>Name of the municipality or else the place that would be without.</summary>
    public string? LastIn { get; init; }
    public string? ClosesAs { get; init; }
}
