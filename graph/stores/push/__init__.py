"""Pushing: what a store holds is brought to a server, and only what is not there already.

Each article on the server has the hash of what was pushed of it (`_digest`) and of which database
(`_from`): whoever changes the article there takes the hash away. So the server itself tells what
is missing, a push that was killed goes on, and what others have loaded stays.
"""
