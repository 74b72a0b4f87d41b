namespace Samplan.Kernel.Tests;

public sealed class TextsTests
{
    [Fact]
    public void A_refusal_is_said_with_its_arguments_in_either_language()
    {
        var refusal = Refusal.Of("storage.busy", ("folder", "vml"));

        Assert.Equal("Ett annat kommando skriver i arbetsytan vml just nu. Försök igen när det är klart.", Texts.In("sv").Say(refusal));
        Assert.Equal("Another command is writing in the workspace vml right now. Try again when it is done.", Texts.In("en").Say(refusal));
    }

    [Fact]
    public void A_sentence_that_does_not_exist_is_a_bug_and_throws() => Assert.Throws<KeyNotFoundException>(() => Texts.In("sv")["nowhere.nothing"]);

    [Fact]
    public void A_language_without_a_file_throws() => Assert.Throws<ArgumentException>(() => Texts.In("tlh"));

    [Fact]
    public void An_outcome_is_either_a_value_or_a_reason()
    {
        Outcome<string> done = "klart";
        Outcome<string> refused = new Refusal("storage.busy");

        Assert.True(done.IsDone);
        Assert.Equal("klart", done.Value);
        Assert.False(refused.IsDone);
        Assert.Equal("storage.busy", refused.Refusal!.Code);
    }
}
