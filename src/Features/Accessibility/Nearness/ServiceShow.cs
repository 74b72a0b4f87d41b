namespace Samplan.Accessibility.Nearness;

/// <summary>What the map of a kind of service shows.</summary>
internal enum ServiceShow
{
    /// <summary>Minutes to the nearest.</summary>
    Nearest,

    /// <summary>Minutes to the second nearest.</summary>
    Second,

    /// <summary>Minutes more if the nearest closes: second nearest less nearest.</summary>
    Extra,
}
