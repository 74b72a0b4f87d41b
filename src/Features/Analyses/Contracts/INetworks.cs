namespace Samplan.Analyses.Contracts;

/// <summary>The networks of an open workspace.</summary>
public interface INetworks
{
    /// <summary>Opens the file of a built network; null where there is none.</summary>
    /// <exception cref="Kernel.RefusedException">The file is damaged, or lost and cannot be made again.</exception>
    Task<OpenNetwork?> FindAsync(NetworkResult network, CancellationToken cancellation);
}
