using Microsoft.AspNetCore.Http;

namespace Samplan.Dialogue.Live;

/// <summary>Where a browser without an account has a seat.</summary>
internal interface ILiveSeats
{
    /// <summary>Numbers of the workshops that the request's cookies give a seat in.</summary>
    Task<IReadOnlySet<int>> ListAsync(HttpContext context);
}
