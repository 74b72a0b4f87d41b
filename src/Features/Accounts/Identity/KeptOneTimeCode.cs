namespace Samplan.Accounts.Identity;

/// <param name="IsConfirmed">Its first code has come back, so sign-in asks for one.</param>
internal sealed record KeptOneTimeCode(byte[] Secret, bool IsConfirmed, long LastStep);
