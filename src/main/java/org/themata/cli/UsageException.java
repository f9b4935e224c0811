package org.themata.cli;

/** Options that make no sense, alone or together: exit status 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what is wrong
     * @param remedy what to do about it
     */
    UsageException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
