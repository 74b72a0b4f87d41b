namespace Samplan.Engine.Flows.Regions;

/// <summary>In what order units of the reserve list are put into the finished areas. Each goes where its cohesion is then greatest.</summary>
public enum ReserveOrder
{
    /// <summary>By falling number, as the reference implementation does. The result hangs on how the units are numbered.</summary>
    Number,

    /// <summary>The least valid unit first, as in the search itself. The result does not hang on the numbering.</summary>
    Validity,
}

/// <summary>
/// The parameters of <see cref="TravelToWorkAreas"/>: sizes in employed residents, self-containment as a share 0–1. The defaults are those
/// of the British areas of 2011.
/// </summary>
public sealed record TravelToWorkRules
{
    /// <summary>minSZ: from this size a self-contained area is accepted.</summary>
    public double MinimumResidents { get; init; } = 3500;

    /// <summary>tarSZ: from this size an area counts as large.</summary>
    public double TargetResidents { get; init; } = 25000;

    /// <summary>minSC: what a large area must reach.</summary>
    public double MinimumSelfContainment { get; init; } = 2.0 / 3;

    /// <summary>tarSC: what a small area must reach. Between the sizes the demand falls in a straight line of Z.</summary>
    public double TargetSelfContainment { get; init; } = 0.75;

    /// <summary>In what order the reserve list is emptied.</summary>
    public ReserveOrder ReserveOrder { get; init; } = ReserveOrder.Number;

    /// <summary>
    /// An area that has lost a unit without being dissolved is judged once by its single units and the flows between them, as the
    /// reference implementation (LabourMarketAreas 3.4) does: most often it is then the next to lose a unit. False judges it as a whole.
    /// </summary>
    public bool JudgesLoosenedByParts { get; init; } = true;

    /// <summary>A unit that has been moved so often goes to the reserve list: no input makes the search go on for ever.</summary>
    public int MostMoves { get; init; } = 200;

    /// <summary>
    /// The first contradiction: <c>not-positive</c>, <c>sizes</c> (the minimum is not below the target), <c>self-containments</c>,
    /// <c>above-one</c>, <c>moves</c>; null when there is none.
    /// </summary>
    public string? FindFault()
    {
        if (!(MinimumResidents > 0 && TargetResidents > 0 && MinimumSelfContainment > 0 && TargetSelfContainment > 0))
            return "not-positive";
        if (!(MinimumResidents < TargetResidents) || double.IsInfinity(TargetResidents))
            return "sizes";
        if (!(MinimumSelfContainment < TargetSelfContainment))
            return "self-containments";
        if (TargetSelfContainment > 1)
            return "above-one";
        return MostMoves < 1 ? "moves" : null;
    }

    /// <summary>
    /// The X-equation: at least 1 for a valid area, and exactly 1 for one whose every resident works in it and every job is held in it.
    /// 0 without residents or jobs.
    /// </summary>
    /// <param name="residents">Employed persons who live in the area.</param>
    /// <param name="jobs">Persons who work in it.</param>
    /// <param name="internalPersons">Persons who do both.</param>
    public double Validity(double residents, double jobs, double internalPersons)
    {
        if (!(residents > 0 && jobs > 0))
            return 0;
        var selfContainment = Math.Min(internalPersons / residents, internalPersons / jobs);
        return selfContainment == 1
            ? 1
            : Math.Min(selfContainment / TargetSelfContainment, 1) * SizeTerm(residents) * (TargetSelfContainment / MinimumSelfContainment);
    }

    /// <summary>Self-containment 0–1 that an area of this size needs; above 1 where none is enough.</summary>
    public double NeededSelfContainment(double residents) => MinimumSelfContainment / SizeTerm(residents);

    private double SizeTerm(double residents)
    {
        var shortfall = Math.Max((TargetResidents - residents) / (TargetResidents - MinimumResidents), 0);
        return 1 - ((1 - (MinimumSelfContainment / TargetSelfContainment)) * shortfall);
    }
}
