using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli;

/// <summary>What a command says and where: results on one stream, sentences on the other, in the reader's language.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, TimeProvider clock)
{
    private const int MostRefusals = 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public TimeProvider Clock { get; } = clock;

    /// <summary>Swedish, unless SAMPLAN_LANGUAGE says English.</summary>
    public Texts Texts { get; } = Texts.In(Environment.GetEnvironmentVariable("SAMPLAN_LANGUAGE") == "en" ? "en" : "sv");

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Texts.Language == "sv" ? "sv-SE" : "en-GB");

    public TextWriter Output => output;

    public void Say(string line) => output.WriteLine(line);

    /// <summary>For the reader, beside the result: never part of what a script reads.</summary>
    public void Note(string line) => error.WriteLine(line);

    public void Wrong(string sentence) => error.WriteLine(sentence);

    public void Json<T>(T value) => output.WriteLine(JsonSerializer.Serialize(value, s_json));

    /// <summary>One sentence each, at most 20, then how many more.</summary>
    public int Refuse(IReadOnlyList<Refusal> refusals, long? count = null)
    {
        foreach (var refusal in refusals.Take(MostRefusals))
            Wrong(Say(refusal));
        var more = (count ?? refusals.Count) - Math.Min(refusals.Count, MostRefusals);
        if (more > 0)
            Wrong(Texts.Say("kernel.and-more", ("count", more.ToString(Culture))));
        return refusals.Any(StorageFault.IsFailure) ? CommandLine.Failed : CommandLine.Wrong;
    }

    public int Refuse(Refusal refusal) => Refuse([refusal]);

    /// <summary>The sentence, with file and line before it where the refusal tells them and the sentence does not.</summary>
    public string Say(Refusal refusal)
    {
        var sentence = Texts.Say(refusal);
        return refusal.Arguments.ContainsKey("path") && refusal.Arguments.TryGetValue("line", out var line)
            ? $"{refusal.Arguments.GetValueOrDefault("file", "")}:{line} {refusal.Arguments.GetValueOrDefault("path", "")}: {sentence}"
            : sentence;
    }

    /// <summary>
    /// Lets Ctrl-C be heard: the library begins to listen only when the command has given way for the first time, and a command that works
    /// without ever waiting would be killed by the signal with no word said.
    /// </summary>
    public static YieldAwaitable ListenAsync() => Task.Yield();

    /// <summary>Opens the workspace, runs, and closes it; a workspace that cannot be opened is refused.</summary>
    public async Task<int> InWorkspaceAsync(string folder, WorkspaceAccess access, Func<Rooms, Task<int>> run)
    {
        await ListenAsync();
        var opened = Rooms.Open(folder, access, Clock);
        if (opened.Value is not { } rooms)
            return Refuse(opened.Refusal!);
        using (rooms)
            return await run(rooms);
    }
}
