namespace Samplan.Accounts.Contracts;

/// <summary>The region's municipalities, told by a room that knows its geography.</summary>
public interface IMunicipalities
{
    /// <summary>By name; empty where nobody has imported what tells of them.</summary>
    Task<IReadOnlyList<Municipality>> ListAsync(CancellationToken cancellation);
}
