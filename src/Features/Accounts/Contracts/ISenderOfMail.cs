namespace Samplan.Accounts.Contracts;

/// <summary>Takes mail to be sent. It answers at once; a server that cannot be reached is tried again and then logged, without the letter's text.</summary>
public interface ISenderOfMail
{
    void Send(Mail mail);
}
