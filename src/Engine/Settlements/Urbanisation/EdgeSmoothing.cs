namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Which cells at its edge join an urban centre. All are judged by the state before the pass; passes go on until none joins.</summary>
public enum EdgeSmoothing
{
    /// <summary>At least five of its eight neighbours belong to that one centre (Eurostat; GHSL R2022A).</summary>
    FiveOfEight,

    /// <summary>
    /// More than half of its neighbours do, those not counted that are mostly water and without people; water never joins
    /// (GHSL R2023A).
    /// </summary>
    MajorityOfLand,
}
