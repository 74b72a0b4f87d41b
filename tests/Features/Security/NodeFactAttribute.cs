namespace Samplan.Features.Tests.Security;

/// <summary>A test that needs the servers of <c>tests/Servers</c>. Without them it is skipped at home, and fails where all tests must run (CI=true).</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(NodeServer.Folder, "node_modules")) && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Node.js or the servers are not here: run 'npm ci' in tests/Servers.";
    }
}
