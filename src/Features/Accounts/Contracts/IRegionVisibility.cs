namespace Samplan.Accounts.Contracts;

/// <summary>Whether the region's picture is shown to everybody or to members; members, until an administrator decides otherwise.</summary>
public interface IRegionVisibility
{
    ValueTask<Visibility> GetAsync(CancellationToken cancellation);
}
