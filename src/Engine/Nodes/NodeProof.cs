namespace Samplan.Engine.Nodes;

/// <summary>Why a place has its class, or why that cannot be determined.</summary>
public sealed record NodeProof(string PlaceId, string? Class, NodeStatus Status)
{
    /// <summary>Every class tried, highest first.</summary>
    public IReadOnlyList<ClassProof> Classes { get; init; } = [];

    public IReadOnlyList<PropertyProof> Properties { get; init; } = [];

    /// <summary>What an undetermined class waits for; otherwise empty.</summary>
    public IReadOnlyList<MissingInput> Missing { get; init; } = [];

    /// <summary>The classes that an undetermined place may have (null stands for none); otherwise empty.</summary>
    public IReadOnlyList<string?> PossibleClasses { get; init; } = [];

    public ClassProof? FindClass(string key) => Classes.FirstOrDefault(one => one.Class == key);
}
