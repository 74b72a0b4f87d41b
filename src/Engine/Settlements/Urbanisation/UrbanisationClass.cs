namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The classes of cells, by the codes of GHSL: one digit at level 1, two at level 2.</summary>
public enum UrbanisationClass : byte
{
    /// <summary>Level 1: mostly water, nobody lives there and nothing is built.</summary>
    Water = 0,

    /// <summary>Level 1: neither centre nor cluster.</summary>
    Rural = 1,

    /// <summary>Level 1: in an urban cluster and in no urban centre.</summary>
    UrbanCluster = 2,

    /// <summary>Level 1.</summary>
    UrbanCentre = 3,

    /// <summary>Level 2, as <see cref="Water"/>.</summary>
    WaterCell = 10,

    /// <summary>Level 2.</summary>
    VeryLowDensity = 11,

    /// <summary>Level 2.</summary>
    LowDensity = 12,

    /// <summary>Level 2: a village.</summary>
    RuralCluster = 13,

    /// <summary>Level 2: suburban or peri-urban.</summary>
    Suburban = 21,

    /// <summary>Level 2.</summary>
    SemiDenseUrbanCluster = 22,

    /// <summary>Level 2.</summary>
    DenseUrbanCluster = 23,

    /// <summary>Level 2, as <see cref="UrbanCentre"/>.</summary>
    Centre = 30,

    /// <summary>It cannot be told: the cell has land, and its people are not known.</summary>
    Undetermined = 255,
}
