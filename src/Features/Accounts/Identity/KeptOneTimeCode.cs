namespace Samplan.Accounts.Identity;

/// <param name="Secret">Null where it cannot be read any more: the key is gone. Then only a code from the paper lets in.</param>
/// <param name="IsConfirmed">Its first code has come back, so sign-in asks for one.</param>
internal sealed record KeptOneTimeCode(byte[]? Secret, bool IsConfirmed, long LastStep);
