using System.Text.Json;

namespace Samplan.Reference.Tests;

/// <summary>How one command line went.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Rows of CSV as cells by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows => CsvRows.Parse(Output);

    public string Header => Lines[0];
}
