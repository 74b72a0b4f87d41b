namespace Samplan.Accessibility.Scenarios;

/// <summary>What people are told apart by, besides the municipality.</summary>
internal enum ScenarioGroup
{
    /// <summary>In places and outside them.</summary>
    Places,

    /// <summary>The class in the picture of the place that they live in.</summary>
    Class,

    /// <summary>The degree of urbanisation of their square kilometre, level 1.</summary>
    Urbanisation,
}
