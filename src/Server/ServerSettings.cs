using System.Net;
using Samplan.Accounts.Contracts;

namespace Samplan.Server;

/// <summary>Where the server listens, and what it needs to know of the world.</summary>
/// <param name="Port">0 takes a free port.</param>
public sealed record ServerSettings(int Port, AccountsSettings Accounts)
{
    /// <summary>Null: this computer only.</summary>
    public IPAddress? Listen { get; init; }
}
