using Samplan.Server;

namespace Samplan.Architecture.Tests;

/// <summary>An empty workspace, gone afterwards.</summary>
internal sealed class TemporaryWorkspace : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");

    public TemporaryWorkspace() => Workspace = Rooms.Workspaces.Create(_folder, "Test", "sv", "{}"u8.ToArray()).Value!;

    public Storage.Workspace Workspace { get; }

    public void Dispose()
    {
        Workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
