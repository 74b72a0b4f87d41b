namespace Samplan.Storage;

public enum FeatureColumnType
{
    Text,
    Integer,
    Real,
}

/// <summary>A column of a <see cref="FeatureTable"/>. Null is a missing value.</summary>
public sealed record FeatureColumn(string Name, FeatureColumnType Type);
