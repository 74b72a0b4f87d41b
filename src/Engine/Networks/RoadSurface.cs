namespace Samplan.Engine.Networks;

/// <summary>What a street is covered with, as far as it decides how fast one goes.</summary>
public enum RoadSurface : byte
{
    /// <summary>Asphalt, concrete, paving stones, and whatever is not said or not known.</summary>
    Paved,

    /// <summary>Setts and cobblestones.</summary>
    Cobbled,

    /// <summary>Gravel and what is rolled or packed hard.</summary>
    Gravel,

    /// <summary>Earth, grass, sand and mud.</summary>
    Soft,
}
