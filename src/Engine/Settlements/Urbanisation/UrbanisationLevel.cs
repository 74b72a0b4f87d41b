namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>How finely the degree of urbanisation tells cells apart.</summary>
public enum UrbanisationLevel
{
    /// <summary>Urban centre, urban cluster, rural.</summary>
    One = 1,

    /// <summary>Urban clusters in three kinds and rural cells in three.</summary>
    Two = 2,
}
