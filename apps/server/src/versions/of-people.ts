/** What the server itself did is nobody's. */
export const ofPeople = ({ personId }: { personId: string }): boolean => personId !== ''
