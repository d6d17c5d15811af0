namespace Trivia.Gateway.Identity;

/// <summary>Roles of staff. Admins may do everything; operators may see what viewers see; content stands apart.</summary>
public static class StaffRole
{
    /// <summary>Sees events and the audit trail.</summary>
    public const string Viewer = "viewer";

    /// <summary>Imports questions, and may see answer keys.</summary>
    public const string Content = "content";

    /// <summary>Schedules and steers events.</summary>
    public const string Operator = "operator";

    /// <summary>All of that, and makes tokens.</summary>
    public const string Admin = "admin";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Content, Operator, Admin];
}
