using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;

namespace Samplan.Dialogue.Pages.Workshops;

/// <param name="Code">Null when nobody can join.</param>
/// <param name="JoinAddress">As one types it, without a scheme.</param>
/// <param name="After">Number of the newest event when the page was made.</param>
public sealed record ScreenView(Board Board, QrPicture? Code, string JoinAddress, long After);
