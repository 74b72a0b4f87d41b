namespace Samplan.Cli.Tests;

/// <summary>Whoever asks how a command is called is told in his own language, with the name that he starts the program by.</summary>
public sealed class HelpTests
{
    private static readonly string s_program = OperatingSystem.IsWindows() ? "samplan" : "./samplan";

    [Fact]
    public async Task The_help_of_a_command_is_in_Swedish_with_its_arguments_options_and_choices()
    {
        var help = await BuiltProgram.RunAsync("import", "--help");

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains($"Så här: {s_program} import <workspace> <file> --as <värde> [val …]\n", help.Output, StringComparison.Ordinal);
        Assert.Contains("Uppgifter:\n  <workspace> ", help.Output, StringComparison.Ordinal);
        Assert.Contains("Val:\n  --as <värde> ", help.Output, StringComparison.Ordinal);
        Assert.Contains("  --duplicates first|last|sum ", help.Output, StringComparison.Ordinal);
        Assert.Contains("  --map <värde> … ", help.Output, StringComparison.Ordinal);
        Assert.Contains("  --dry-run    ", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_with_another_below_it_tells_the_two_calls_on_two_lines()
    {
        var help = await BuiltProgram.RunAsync("regions", "--help");

        Assert.Contains(
            $"Så här: {s_program} regions --method fua|intramax|scb-la|ttwa --flows <värde> --out <värde> [val …]\n",
            help.Output,
            StringComparison.Ordinal
        );
        Assert.Contains($"\n        {s_program} regions compare …\n", help.Output, StringComparison.Ordinal);
        Assert.Contains("  --flags-out <värde> ", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init", "import", "remove", "amend", "build", "status", "show", "explain", "sample", "serve", "demo", "tile", "edition")]
    public async Task No_help_names_the_library_or_the_assembly_in_either_language(params string[] commands)
    {
        foreach (var command in commands)
        {
            var (swedish, english) = (await BuiltProgram.RunAsync(command, "--help"), await BuiltProgram.RunInEnglishAsync(command, "--help"));

            Assert.Equal((0, 0), (swedish.ExitCode, english.ExitCode));
            Assert.Contains($"Så här: {s_program} {command} ", swedish.Output, StringComparison.Ordinal);
            Assert.Contains($"Usage: {s_program} {command} ", english.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Samplan.Cli", swedish.Output + english.Output, StringComparison.Ordinal);
            foreach (var word in new[] { "Usage", "Options", "Arguments", "required", "Description" })
                Assert.DoesNotContain(word, swedish.Output, StringComparison.Ordinal);
        }
    }
}
