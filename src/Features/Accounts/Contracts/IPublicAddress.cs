namespace Samplan.Accounts.Contracts;

/// <summary>The address that people reach this server under. Never taken from a request: whoever sends one could name a server of their own.</summary>
public interface IPublicAddress
{
    /// <summary>A whole address for a path on this server.</summary>
    Uri Of(string path);
}
