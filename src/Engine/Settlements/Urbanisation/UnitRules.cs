namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Which rules divide towns and rural units at level 2.</summary>
public enum UnitRules
{
    /// <summary>
    /// In force since July 2024: dense town when centres and dense clusters hold half, suburb when suburban and rural cells do, else semi-dense town;
    /// village when clusters of any kind hold half, mostly uninhabited when very low density does, else dispersed.
    /// </summary>
    July2024,

    /// <summary>Of the manual of 2021: the kind with the largest share; in a tie the denser.</summary>
    Manual2021,
}
