namespace Samplan.Engine.Flows;

/// <summary>What two nodes share, both ways. <c>From &lt; To</c>; the order says nothing of importance.</summary>
public sealed record FunctionalLink(int From, int To, DirectedFlow There, DirectedFlow Back)
{
    public required LinkKind Kind { get; init; }

    /// <summary>Persons both ways, of the flows that the table has.</summary>
    public double Persons => (There.Persons ?? 0) + (Back.Persons ?? 0);

    /// <summary>
    /// Mutual dependence: the smaller of the two shares, so that it is high only when each end needs the other.
    /// Null when either share is unknown.
    /// </summary>
    public double? MutualDependence => There.Share is { } there && Back.Share is { } back ? Math.Min(there, back) : null;

    /// <summary>
    /// The interaction index of Coombes and Smart, <c>f_ab² / (R_a W_b) + f_ba² / (R_b W_a)</c>, with R the residents and
    /// W the workers of each end (Smart 1974; Coombes, Green and Openshaw 1986). From 0 to 2; a term without a
    /// denominator counts 0. R and W are what the table holds (internal persons included where given), R the resident
    /// workers where they are given.
    /// </summary>
    public required double SmartIndex { get; init; }

    /// <summary>The larger of the two shares; null when neither is known.</summary>
    public double? LargerShare => There.Share is { } there ? Math.Max(there, Back.Share ?? there) : Back.Share;
}
